// Imported first, with nothing newer than what an old Node can read.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/** Next and Prisma need what Node brought in 20.19. */
export const nodeIsRecent = major > 20 || (major === 20 && minor >= 19);

export const nodeProblem = `Il faut Node 20.19 ou plus récent ; celui-ci est le ${process.versions.node}. Installez-le depuis https://nodejs.org.`;
