import type { Table } from "../../functions/shared/store/table.ts";

class Crash extends Error {}

/** A table that takes `writes` more writes; after that the process is gone. */
export function dyingTable(table: Table, writes: number): Table & { died(): boolean } {
  let left = writes;
  const isWrite = (command: object) => /Put|Write/.test(command.constructor.name);
  const client = new Proxy(table.client, {
    get(target, property) {
      if (property !== "send") return Reflect.get(target, property);
      return (command: object) => {
        if (left <= 0 && (isWrite(command) || left < 0)) {
          left = -1;
          throw new Crash("the machine is gone");
        }
        if (isWrite(command)) left--;
        return target.send(command as never);
      };
    },
  });
  return { ...table, client, died: () => left < 0 };
}
