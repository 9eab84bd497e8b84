/** The text of `stages/compose/page/assets.json`, made of the script and the style of pages. */
export declare function pageAssets(): Promise<string>;
