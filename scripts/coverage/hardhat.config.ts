import { relative } from 'node:path'
import { defineConfig } from 'hardhat/config'
import type { HardhatPlugin } from 'hardhat/types/plugins'
import base from '../../hardhat.config.ts'
import { root } from '../run/root.ts'
import { instrument } from './instrument.ts'
import { productionSources } from './productionSources.ts'

const covered = new Set(productionSources())

/** Production sources are compiled with our probes, and Hardhat's own report, which knows no branches, is left out. */
const probes: HardhatPlugin = {
  id: 'assay:coverage-probes',
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        preprocessProjectFileBeforeBuilding: async (context, sourceName, fsPath, content, solcVersion, next) => {
          const file = relative(root, fsPath)
          const text = covered.has(file) ? instrument(file, content).source : content
          return next(context, sourceName, fsPath, text, solcVersion)
        },
      }),
    }),
    test: async () => ({ default: async () => ({ onTestRunDone: async () => {} }) }),
  },
}

/** The project as it is, but for the probes; what is compiled and counted stays in coverage/, away from the real artifacts. */
export default defineConfig({
  ...base,
  plugins: [...(base.plugins ?? []), probes],
  // `--coverage` makes Hardhat collect hits; its own probes go nowhere.
  coverage: { skipFiles: ['**'] },
  paths: { ...base.paths, artifacts: 'coverage/artifacts', cache: 'coverage/cache' },
})
