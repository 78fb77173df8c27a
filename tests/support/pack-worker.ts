// A process that makes one pack, for a test that kills it in the middle.

import { makePack } from "@/lib/features/photographs/pack/mutations";
import { PACK_WRITERS } from "@/lib/features/photographs/pack/writers/service";
import { systemActor } from "@/lib/platform/actors";

await makePack(systemActor("test"), Number(process.argv[2]), PACK_WRITERS);
process.exit(0);
