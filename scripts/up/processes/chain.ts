/**
 * The embedded chain as a process of its own: `node chain.ts <port> <seconds of the first block>`.
 * Hardhat's node on the loopback address, mining on demand; it forgets everything when it stops.
 */
import { createHardhatRuntimeEnvironment } from 'hardhat/hre'
import { actorNames } from '../../seed/actors.ts'
import { readyMnemonic } from '../../seed/readyKeys.ts'

const [port, startsAt] = process.argv.slice(2).map(Number)
if (port === undefined || startsAt === undefined || !Number.isInteger(port) || !Number.isInteger(startsAt)) {
  throw new Error('Usage: node chain.ts <port> <unix seconds of the first block>')
}

const hardhat = await createHardhatRuntimeEnvironment({
  networks: {
    node: {
      type: 'edr-simulated',
      chainId: 31337,
      chainType: 'l1',
      hardfork: 'cancun',
      initialDate: new Date(startsAt * 1000),
      loggingEnabled: false,
      accounts: { mnemonic: readyMnemonic, count: actorNames.length },
      mining: { auto: true, interval: 0 },
    },
  },
})
// Never all interfaces: these accounts' keys are public.
await hardhat.tasks.getTask('node').run({ hostname: '127.0.0.1', port })
