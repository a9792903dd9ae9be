import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { instrument } from '../../../../scripts/coverage/instrument.ts'
import { productionSources } from '../../../../scripts/coverage/productionSources.ts'
import { root } from '../../../../scripts/run/root.ts'
import { Probed } from './Probed.ts'

/** A contract whose f, a pure function, has this body; x is given, y returned. */
const pure = (body: string): string => `contract Small { function f(uint256 x) external pure returns (uint256 y) { ${body} } }`

interface Kind {
  source: string
  /** Arguments that leave something out, and what. */
  some: readonly number[]
  leave: readonly string[]
  /** Arguments that, together with the former, leave out nothing. */
  rest: readonly number[]
}

const never = (what: string): string => `it never happened that ${what}`

const kinds: Record<string, Kind> = {
  'an if without else that was always true': {
    source: pure('if (x == 1) y = 2;'),
    some: [1],
    leave: [never('"x == 1" is false')],
    rest: [0],
  },
  'an if without else that was always false': {
    source: pure('if (x == 1) { y = 2; }'),
    some: [0],
    leave: [never('"x == 1" is true'), 'never ran: y = 2'],
    rest: [1],
  },
  'the arms of else if, with and without braces': {
    source: pure('if (x == 1) y = 2; else if (x == 2) { y = 3; } else y = 4;'),
    some: [1],
    leave: [
      'never ran: if (x == 2) { y = 3; } else y = 4',
      'never ran: y = 4',
      never('"x == 1" is false'),
      never('"x == 2" is true'),
      never('"x == 2" is false'),
      'never ran: y = 3',
    ],
    rest: [2, 3],
  },
  'each operand of && and ||, through ! and parentheses': {
    source: pure('if (!(x == 1 || x == 2) && (x < 9)) y = 1;'),
    some: [1, 5],
    leave: [never('"x == 2" is true'), never('"x < 9" is false')],
    rest: [2, 9],
  },
  'short circuits that nothing tests': {
    source: `contract Small { function f(uint256 x) external pure returns (bool) { return x > 1 && x < 5; } }`,
    some: [0],
    leave: [never('"x > 1" is true'), never('"x < 5" is true'), never('"x < 5" is false')],
    rest: [3, 5],
  },
  'both values of ?:, nested ones too': {
    source: pure('y = x == 1 ? 5 : x == 2 ? 6 : 7;'),
    some: [1, 3],
    leave: [never('"x == 2" is true')],
    rest: [2],
  },
  'a ?: that is itself a condition and ends where its own operand ends': {
    source: pure('if (x > 2 ? x > 4 : x > 0 && x != 2) y = 1;'),
    some: [5, 2],
    leave: [never('"x > 0" is false'), never('"x != 2" is true')],
    rest: [0, 1],
  },
  'what a negation negates': {
    source: pure('if (!(x == 1)) y = 1;'),
    some: [1],
    leave: [never('"x == 1" is false'), 'never ran: y = 1'],
    rest: [0],
  },
  'for, while and do that were never entered, or never left by their condition': {
    source: pure('for (uint256 i = 0; i < x; ++i) y += i; while (y > 100) y -= 100; do { --x; if (x == 7) return y; } while (x > 8);'),
    some: [8],
    leave: [never('"y > 100" is true'), 'never ran: y -= 100', never('"x == 7" is false'), never('"x > 8" is true'), never('"x > 8" is false')],
    rest: [9, 20],
  },
  'a loop without a condition': {
    source: pure('for (;;) { if (x > 3) break; ++x; } while (true) { if (y > 1) break; ++y; }'),
    some: [4],
    leave: [never('"x > 3" is false'), 'never ran: ++x'],
    rest: [0],
  },
  'require and assert': {
    source: pure('require(x != 1, "one"); assert(x != 2);'),
    some: [1],
    leave: [never('"x != 1" is true'), 'never ran: assert(x != 2)', never('"x != 2" is true'), never('"x != 2" is false')],
    rest: [2, 3],
  },
  'the arms of try': {
    source: `contract Small {
      function g(uint256 x) external pure { if (x == 1) revert("one"); if (x == 2) revert(); }
      function f(uint256 x) external view returns (uint256 y) { try this.g(x) {} catch Error(string memory) { y = 1; } catch {} }
    }`,
    some: [0],
    leave: [
      never('"x == 1" is true'),
      'never ran: revert("one")',
      never('"x == 2" is true'),
      'never ran: revert()',
      never('"this.g(x)" fails (catch 1)'),
      'never ran: y = 1',
      never('"this.g(x)" fails (catch 2)'),
    ],
    rest: [1, 2],
  },
  'modifiers, unchecked blocks and functions that nobody calls': {
    source: `
      function free(uint256 x) pure returns (bool) { return x == 3; }
      contract Small {
        uint256 private constant ONE = 1 > 0 ? 1 : 2;
        modifier guarded(uint256 x) { if (x == ONE) revert(); _; }
        constructor() { _done(); }
        function _done() private pure {}
        function f(uint256 x) external pure guarded(x) returns (uint256 y) { unchecked { y = x - 2; } if (x == 2) free(x); }
      }`,
    some: [1],
    leave: [
      never('"x == ONE" is false'),
      'never ran: _',
      'Small.f was never called',
      'never ran: y = x - 2',
      'never ran: if (x == 2) free(x)',
      never('"x == 2" is true'),
      never('"x == 2" is false'),
      'never ran: free(x)',
      'free was never called',
      'never ran: return x == 3',
    ],
    rest: [2, 3],
  },
}

describe('coverage probes', () => {
  let probed: Probed
  before(async () => {
    probed = await Probed.start()
  })

  for (const [name, { source, some, leave, rest }] of Object.entries(kinds)) {
    it(`tell ${name}`, async () => {
      assert.deepEqual((await probed.gapsOf(source, some)).sort(), [...leave].sort())
      assert.deepEqual(await probed.gapsOf(source, [...some, ...rest]), [])
    })
  }

  it('stand on the lines that they tell, also behind letters of several bytes', () => {
    const source = '/* é ∑ 😀 */ contract Small {\n  function f(uint256 x) external pure {\n    // ü\n    if (x == 1)\n      revert();\n  }\n}\n'
    const { source: text, probes } = instrument('contracts/Small.sol', source)
    assert.deepEqual(
      probes.map(({ line, what }) => [line, what]),
      [
        [2, 'Small.f'],
        [4, 'if (x == 1)'],
        [4, '"x == 1" is true'],
        [4, '"x == 1" is false'],
        [5, 'revert()'],
      ],
    )
    assert.match(text.split('\n')[4]!, /^ {6}\{__NomicFoundationCoverage\.sendHit\(\d+\);revert\(\);\}$/)
  })

  it('add nothing to any production source but probes and braces, and no line before its end', () => {
    const tags = productionSources().flatMap((file) => {
      const source = readFileSync(`${root}/${file}`, 'utf8')
      const { source: text, probes } = instrument(file, source)
      const added = /__NomicFoundationCoverage\.sendHit\(\d+\);|__decided\(|, \d{20,}\)|[{}]/g
      assert.ok(text.replaceAll(added, '').startsWith(source.replaceAll(added, '')), file)
      return probes.map(({ tag }) => tag)
    })
    assert.equal(new Set(tags).size, tags.length, 'tags are all different')
    assert.ok(tags.length > 1000)
  })

  it('are the same for the same source, so that compiled code can be kept', () => {
    const again = () => instrument('contracts/Small.sol', pure('if (x == 1) y = 2;')).source
    assert.equal(again(), again())
  })

  it('refuse a source that the compiler cannot read, with its words', () => {
    assert.throws(() => instrument('contracts/Small.sol', 'contract Small {'), /contracts\/Small\.sol cannot be parsed.*declaration expected/s)
  })
})
