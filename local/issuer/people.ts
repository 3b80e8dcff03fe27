import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writePrivateJson } from "../data-folder.ts";

export interface Person {
  sub: string;
  email: string;
  tenant: string;
}

/** Who may sign in on this machine, in a file that only its owner can read. */
export class People {
  readonly #file: string;
  #people: Person[];

  constructor(dataDir: string) {
    this.#file = join(dataDir, "people.json");
    this.#people = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, "utf8")) : [];
  }

  get all(): readonly Person[] {
    return this.#people;
  }

  bySub(sub: string): Person | null {
    return this.#people.find((one) => one.sub === sub) ?? null;
  }

  /** Null: somebody has the address already. */
  add(email: string, tenant: string): Person | null {
    const isTaken = this.#people.some((one) => one.email.toLowerCase() === email.toLowerCase());
    if (isTaken) return null;
    const person = { sub: randomUUID(), email, tenant };
    this.#keep([...this.#people, person]);
    return person;
  }

  /** False: there is nobody of that name. */
  remove(sub: string): boolean {
    const left = this.#people.filter((one) => one.sub !== sub);
    const isGone = left.length < this.#people.length;
    if (isGone) this.#keep(left);
    return isGone;
  }

  #keep(people: Person[]): void {
    writePrivateJson(this.#file, people);
    this.#people = people;
  }
}
