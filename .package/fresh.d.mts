export declare function freshBundle(
  root: string,
  build: (folder: string) => Promise<unknown>,
): Promise<string>;
