/** What a picture looks like comes from the page's style sheets; a file has to carry it with it. */
const CARRIED = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight"] as const;

function standalone(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [shown, copied] = [picture.querySelectorAll("*"), copy.querySelectorAll("*")];
  for (const [at, element] of shown.entries()) {
    const style = getComputedStyle(element);
    for (const name of CARRIED) copied[at]?.setAttribute(name, style.getPropertyValue(name));
  }
  const { width, height } = picture.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return copy;
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const svgOf = (picture: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(standalone(picture))], { type: "image/svg+xml" });

export const saveSvg = (picture: SVGSVGElement, name: string): void => save(svgOf(picture), `${name}.svg`);

/** Twice as many dots as on the screen, on the page's own ground: for a report. */
export async function savePng(picture: SVGSVGElement, name: string): Promise<void> {
  const url = URL.createObjectURL(svgOf(picture));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
  const paper = canvas.getContext("2d");
  if (!paper) return;
  paper.fillStyle = getComputedStyle(document.body).backgroundColor;
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  canvas.toBlob((blob) => blob && save(blob, `${name}.png`), "image/png");
}
