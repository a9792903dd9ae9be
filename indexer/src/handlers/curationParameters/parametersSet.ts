import { events } from '../../abi/curationParameters'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Head, ParameterSet } from '../../model'
import { onEvent } from '../onEvent'
import { HEAD_ID } from '../rows/ids'

/** A numbered set of parameters came into force. */
export const parametersSet = onEvent('CurationParameters', events.ParametersSet, {
  reads: ({ args }) => [ref(ParameterSet, String(args.id))],
  apply: ({ args: { id, current }, log, rows }) => {
    rows.insert(ParameterSet, {
      id: String(id),
      minDeposit: current.minDeposit,
      sMax: current.sMax,
      applyPeriod: current.applyPeriod,
      commitPeriod: current.commitPeriod,
      revealPeriod: current.revealPeriod,
      appealWindow: current.appealWindow,
      releaseDelay: current.releaseDelay,
      unbonding: current.unbonding,
      exitDelay: current.exitDelay,
      warmUp: current.warmUp,
      appealMultiplier: current.appealMultiplier,
      voterBps: current.voterBps,
      voucherBps: current.voucherBps,
      burnBps: current.burnBps,
      undecidedBps: current.undecidedBps,
      quorumBps: current.quorumBps,
      bondBps: current.bondBps,
      incoherentBps: current.incoherentBps,
      slashBps: current.slashBps,
      bountyBps: current.bountyBps,
      vouchCapBps: current.vouchCapBps,
      at: log.timestamp,
    })
    rows.change(Head, HEAD_ID).parameters = link(ParameterSet, String(id))
  },
  about: () => ({}),
})
