import type { ActorName } from '../../actors.ts'
import { days, hours } from '../../days.ts'
import type { ListingFacts } from '../ListingFacts.ts'

const ZOO = 'https://github.com/onnx/models/raw/main/validated/vision'

type Artifact = readonly [path: string, sha256: string, bytes: number]

function model(owner: ActorName, daysAgo: number, name: string, task: string, summary: string, [path, sha256, bytes]: Artifact, life: Partial<ListingFacts> = {}): ListingFacts {
  return {
    owner,
    submitted: days(daysAgo),
    card: {
      kind: 'MODEL',
      name,
      summary,
      license: 'unknown',
      publisher: 'ONNX Model Zoo',
      tasks: [task],
      modalities: ['image'],
      tags: ['onnx'],
      artifacts: [{ name: path.split('/').at(-1)!, uri: `${ZOO}/${path}`, sha256, bytes }],
    },
    ...life,
  }
}

/** Names, paths, hashes and sizes from the ONNX Model Zoo’s manifest; the sentences are ours. */
export const imageModels: readonly ListingFacts[] = [
  model('Hana', 55.5, 'SqueezeNet 1.1', 'image classification', 'A classifier of five megabytes for small devices.', [
    'classification/squeezenet/model/squeezenet1.1-7.onnx',
    '1eeff551a67ae8d565ca33b572fc4b66e3ef357b0eb2863bb9ff47a918cc4088',
    4_956_208,
  ]),
  model('Hana', 54.5, 'ShuffleNet v2', 'image classification', 'A light classifier that shuffles the channels of grouped convolutions.', [
    'classification/shufflenet/model/shufflenet-v2-12.onnx',
    'ea69821b4dd374ae2f33f9710dd1229ac263d0ee5b5a46ca3521f6483e1ba035',
    9_218_556,
  ]),
  model(
    'Ilya',
    47,
    'VGG 19',
    'image classification',
    'Nineteen plain layers and more than half a gigabyte of weights.',
    ['classification/vgg/model/vgg19-7.onnx', '692f9f927f1df1b89033787a77a73eac59fd9b3344f9ecdf0b13221e41c2046f', 574_677_321],
    { exit: days(3) },
  ),
  model('Ilya', 46, 'Tiny YOLOv3', 'object detection', 'The small one-pass detector that predicts at two scales.', [
    'object_detection_segmentation/tiny-yolov3/model/tiny-yolov3-11.onnx',
    'f715cc2d99740d22d312777e20d9de2b2ecdc250155be8fd3752ce7e8b823521',
    35_511_756,
  ]),
  model('Jelena', 53.5, 'UltraFace 320', 'face detection', 'A face detector of little more than a megabyte, for 320 pixel images.', [
    'body_analysis/ultraface/models/version-RFB-320.onnx',
    '34cd7e60aeff28744c657de7a3dc64e872d506741de66987f3426f2b79f88017',
    1_270_727,
  ]),
  model('Jelena', 45, 'Candy style', 'style transfer', 'Repaints a photograph in one bright style.', [
    'style_transfer/fast_neural_style/model/candy-9.onnx',
    '9d11a3529d1e547da6ae07201d93484dbab2ec0a3614535752c8f40f0fe2968a',
    6_728_029,
  ]),
  model(
    'Goran',
    52.5,
    'RetinaNet 101',
    'object detection',
    'A one-stage detector on a residual network of 101 layers.',
    ['object_detection_segmentation/retinanet/model/retinanet-9.onnx', '06742923960ec4d9899e6fe407d4d2df013fe6962504f099463ca1b8cba45e44', 228_369_343],
    { updates: [{ proposed: days(2), change: { description: 'Says which labels the detector was trained on and how its boxes are encoded.' } }] },
  ),
  model(
    'Goran',
    0,
    'Inception 1',
    'image classification',
    'The first network of parallel convolutions.',
    ['classification/inception_and_googlenet/inception_v1/model/inception-v1-12.onnx', '814b31a6316873bd03d2d808415ce1f40a7bf48ad88eab5ecc3cdc8dc6cf38ec', 28_021_958],
    { submitted: hours(21) },
  ),
]
