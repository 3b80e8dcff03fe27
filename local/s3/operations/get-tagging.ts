import { type Operation, versionAskedFor } from "../call.ts";
import { writeXml } from "../xml.ts";

/** Objects have no tags here (setting them is refused), and the aws CLI asks before it copies a large object. */
export const getTagging: Operation = (call) => {
  call.service.store.buckets.find(call.bucket);
  versionAskedFor(call);
  return { status: 200, body: writeXml("Tagging", { TagSet: {} }) };
};
