import { prepareDatabase } from './bot/store/preparedDatabase.ts';

/** Once before each run of jest, so that no test waits for a database to be made. */
export default prepareDatabase;
