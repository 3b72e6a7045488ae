/** How near a site stands to the numbers it prints; reconcile weighs claims in this order. */
import { z } from "zod";

export const Authority = z.enum(["issuer", "official", "reporter", "reprint"]);
export type Authority = z.infer<typeof Authority>;
