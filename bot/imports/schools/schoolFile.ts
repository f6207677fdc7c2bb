/** A file as it was handed in. A name may carry the school: `oakfield.settings.json` or `oakfield/settings.json`. */
export interface SchoolFile {
  name: string;
  text: string;
}
