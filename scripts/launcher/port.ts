import { createServer } from "node:net";
import { LaunchProblem } from "@/scripts/launch-problem";

/** @throws LaunchProblem when we could not listen there. */
export function assertPortIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reserved = error.code === "EACCES";
      const why = reserved ? "est réservé à l’administrateur" : "est déjà pris par un autre programme";
      reject(
        new LaunchProblem(
          `Le port ${port} ${why} : choisissez-en un autre, par exemple PORT=${reserved ? 3000 : port + 1} npm start.`,
        ),
      );
    });
    server.listen(port, () => server.close(() => resolve()));
  });
}
