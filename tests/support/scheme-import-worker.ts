// A process that does the work of one import of schemes, for a test that kills it in the middle.

import { advanceSchemeImport } from "@/lib/features/schemes/imports/service";

await advanceSchemeImport(Number(process.argv[2]));
process.exit(0);
