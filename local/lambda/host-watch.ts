/**
 * A thread of a function's process. Descriptor 3 is a pipe whose other end only the host holds: when it closes, the host is gone (kill -9
 * included), and this process must not outlive it, not even in an endless loop on the main thread.
 */
import { Socket } from "node:net";

const lifeline = new Socket({ fd: 3, readable: true, writable: false });
const end = () => process.kill(process.pid, "SIGKILL");
lifeline.on("close", end).on("error", end).resume();
