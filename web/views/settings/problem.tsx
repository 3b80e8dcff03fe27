/** What the API said against it. */
export const Problem = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p role="alert" class="failure">
      {text}
    </p>
  );
