/** The user pool of the template, with its client: filled by the provisioners before the first person can come. */
export interface PoolSpec {
  poolId: string;
  clientId: string;
  /** Where people may be sent back to after signing in and out; nothing else is believed. */
  callbackUrls: string[];
  logoutUrls: string[];
  idTokenSeconds: number;
}

export const emptyPool = (): PoolSpec => ({ poolId: "", clientId: "", callbackUrls: [], logoutUrls: [], idTokenSeconds: 3600 });
