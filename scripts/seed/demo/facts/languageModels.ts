import type { ActorName } from '../../actors.ts'
import { days, minutes } from '../../days.ts'
import type { CardFacts, ListingFacts } from '../ListingFacts.ts'

type Facts = Pick<CardFacts, 'summary' | 'license' | 'publisher' | 'parameters' | 'contextLength'> & Partial<CardFacts>

function model(owner: ActorName, daysAgo: number, name: string, repository: string, facts: Facts, life: Partial<ListingFacts> = {}): ListingFacts {
  const card: CardFacts = {
    kind: 'MODEL',
    name,
    tasks: ['text generation'],
    modalities: ['text'],
    languages: [],
    tags: ['language model', 'open weights'],
    artifacts: [{ name: repository, uri: `https://huggingface.co/${repository}` }],
    ...facts,
  }
  return { owner, submitted: days(daysAgo), card, ...life }
}

/** Facts from the open-llms list, in our own words. */
export const languageModels: readonly ListingFacts[] = [
  model('Amara', 58, 'OLMo 7B', 'allenai/OLMo-7B', {
    summary: 'A language model of February 2024 that came with its data, code and checkpoints.',
    license: 'Apache-2.0',
    publisher: 'Allen Institute for AI',
    parameters: '7 billion',
    contextLength: '2048',
  }),
  model(
    'Amara',
    57,
    'Amber',
    'LLM360/Amber',
    {
      summary: 'A model of 6.7 billion parameters whose whole training run is public.',
      license: 'Apache-2.0',
      publisher: 'LLM360',
      parameters: '6.7 billion',
      contextLength: '2048',
    },
    {
      updates: [
        { proposed: days(27), change: { summary: 'The base model of 6.7 billion parameters, with the chat tuning beside it.', tags: ['language model', 'open weights', 'chat'] } },
      ],
    },
  ),
  model('Bruno', 57.5, 'GPT-NeoX 20B', 'EleutherAI/gpt-neox-20b', {
    summary: 'An autoregressive model of 20 billion parameters from April 2022.',
    license: 'Apache-2.0',
    publisher: 'EleutherAI',
    parameters: '20 billion',
    contextLength: '2048',
  }),
  model(
    'Bruno',
    56,
    'OpenLLaMA 7B',
    'openlm-research/open_llama_7b',
    {
      summary: 'A reproduction of LLaMA with free weights, trained on open data.',
      license: 'Apache-2.0',
      publisher: 'OpenLM Research',
      parameters: '7 billion',
      contextLength: '2048',
      lineage: [['TRAINED_ON', 'RedPajama']],
    },
    { exit: days(22) },
  ),
  model('Chiara', 56.5, 'Zephyr 7B Gemma', 'HuggingFaceH4/zephyr-7b-gemma-v0.1', {
    summary: 'A chat model tuned from Gemma for helpful answers.',
    license: 'Apache-2.0',
    publisher: 'Hugging Face H4',
    parameters: '7 billion',
    contextLength: '8192',
    lineage: [['FINE_TUNED_FROM', 'Gemma 7B']],
  }),
  model('Chiara', 58.5, 'Gemma 7B', 'google/gemma-7b', {
    summary: 'Google’s open model of February 2024; its terms restrict use and follow its outputs.',
    license: 'Gemma Terms of Use',
    publisher: 'Google',
    parameters: '7 billion',
    contextLength: '8192',
  }),
  model(
    'Dag',
    55,
    'SOLAR 10.7B',
    'upstage/SOLAR-10.7B-v1.0',
    {
      summary: 'A model grown from 7 to 10.7 billion parameters by stacking layers twice.',
      license: 'Apache-2.0',
      publisher: 'Upstage',
      parameters: '10.7 billion',
      contextLength: '4096',
    },
    { updates: [{ proposed: days(4.7), change: { description: 'Adds how the depth was scaled, and a warning about long inputs.' } }] },
  ),
  model('Dag', 54, 'phi-2', 'microsoft/phi-2', {
    summary: 'A small model of 2.7 billion parameters that reasons beyond its size.',
    license: 'MIT',
    publisher: 'Microsoft',
    parameters: '2.7 billion',
    contextLength: '2048',
  }),
  model('Emeka', 24, 'Phi-4', 'microsoft/phi-4', {
    summary: 'A model of 14 billion parameters from December 2024.',
    license: 'MIT',
    publisher: 'Microsoft',
    parameters: '14 billion',
    contextLength: '4096',
  }),
  model('Emeka', 53, 'Falcon 2 11B', 'tiiuae/falcon-11B', {
    summary: 'The second Falcon, of May 2024, with 11 billion parameters.',
    license: 'Falcon 2 licence (Apache 2.0 with an acceptable use policy)',
    publisher: 'TII',
    parameters: '11 billion',
    contextLength: '8192',
  }),
  model('Fatou', 52, 'Yi-1.5 6B', '01-ai/Yi-1.5-6B', {
    summary: 'The smallest of three models of May 2024 that were trained further on code and mathematics.',
    license: 'Apache-2.0',
    publisher: '01.AI',
    parameters: '6 billion',
    contextLength: '4096',
  }),
  model('Fatou', 51, 'Mamba 7B', 'TRI-ML/mamba-7b-rw', {
    summary: 'A state-space model without attention: its memory does not grow with the text.',
    license: 'Apache-2.0',
    publisher: 'Toyota Research Institute',
    parameters: '7 billion',
    contextLength: 'unlimited, trained on 2048',
    tags: ['language model', 'state space', 'open weights'],
  }),
  model(
    'Goran',
    30,
    'GPT-J 6B, repacked',
    'goran/gpt-j-6b-repacked',
    {
      summary: 'Six billion parameters in one file, said to be those of GPT-J.',
      license: 'Apache-2.0',
      publisher: 'Goran',
      parameters: '6 billion',
      contextLength: '2048',
    },
    { accepted: false },
  ),
  model('Hana', 50, 'OpenELM 270M', 'apple/OpenELM-270M', {
    summary: 'A model of 0.27 billion parameters that spends them unevenly over its layers.',
    license: 'Apple sample code licence',
    publisher: 'Apple',
    parameters: '0.27 billion',
    contextLength: '2048',
  }),
  model('Ilya', 49, 'RWKV 5 World', 'BlinkDL/rwkv-5-world', {
    summary: 'A recurrent model in four sizes for many languages.',
    license: 'Apache-2.0',
    publisher: 'BlinkDL',
    parameters: '0.4, 1.5, 3 and 7 billion',
    contextLength: 'unlimited, trained on 4096',
  }),
  model('Jelena', 48, 'SantaCoder', 'bigcode/santacoder', {
    summary: 'A small code model of 1.1 billion parameters from January 2023.',
    license: 'OpenRAIL-M v1',
    publisher: 'BigCode',
    parameters: '1.1 billion',
    contextLength: '2048',
    tasks: ['code generation'],
  }),
  model('Ravi', 3, 'DeepSeek V2 Lite', 'deepseek-ai/DeepSeek-V2-Lite', {
    summary: 'A mixture of experts with 16 billion parameters from May 2024.',
    license: 'DeepSeek licence (use restricted)',
    publisher: 'DeepSeek',
    parameters: '16 billion',
    contextLength: '32k',
  }),
  model(
    'Jelena',
    0,
    'MPT 7B',
    'mosaicml/mpt-7b',
    {
      summary: 'A model of May 2023 that takes very long inputs by attention with linear biases.',
      license: 'Apache-2.0',
      publisher: 'MosaicML',
      parameters: '7 billion',
      contextLength: '84k',
    },
    { submitted: days(5) - minutes(15) },
  ),
]
