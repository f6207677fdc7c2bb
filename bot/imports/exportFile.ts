/** A file of an export as it was handed in. `name` may carry folders (`ssd/ssd_person.csv`); only its last part is used. */
export interface ExportFile {
  name: string;
  bytes: Uint8Array;
}

/** The name without folders: `C:\exports\ssd_person.csv` gives `ssd_person.csv`. */
export function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}
