import { overrideTask } from 'hardhat/config'
import type { HardhatPlugin } from 'hardhat/types/plugins'

/** Makes `hardhat test solidity` fail when a kind of move of a society was hardly ever accepted in all its campaigns together. */
export const neglectGate: HardhatPlugin = {
  id: 'assay:neglect-gate',
  tasks: [
    overrideTask(['test', 'solidity'])
      .setAction(() => import('./neglectGateAction.ts'))
      .build(),
  ],
}
