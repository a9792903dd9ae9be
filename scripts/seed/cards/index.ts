import type { Source } from '../../import/ImportEntry.ts'

/** One committed card and the catalog entry that it was made from. */
export interface SeedCardOrigin {
  /** In this folder; canonical card bytes. */
  readonly file: string
  readonly source: Exclude<Source, 'card'>
  readonly stableKey: string
}

const onnx = (file: string, stableKey: string): SeedCardOrigin => ({ file, source: 'onnx-hub', stableKey })
const llm = (file: string, ...key: [kind: 'model' | 'dataset', name: string, checkpoint: string]): SeedCardOrigin => ({
  file,
  source: 'open-llms',
  stableKey: key.join('\n'),
})

/** Twenty real entries: an importer run over the whole catalogs makes the same bytes and the same salts. */
export const seedCardOrigins: readonly SeedCardOrigin[] = [
  onnx('bert-squad.json', 'validated/text/machine_comprehension/bert-squad/model/bertsquad-12.onnx'),
  onnx('gpt-2-lm-head.json', 'validated/text/machine_comprehension/gpt-2/model/gpt2-lm-head-10.onnx'),
  onnx('roberta-base.json', 'validated/text/machine_comprehension/roberta/model/roberta-base-11.onnx'),
  onnx('arcface.json', 'validated/vision/body_analysis/arcface/model/arcfaceresnet100-8.onnx'),
  onnx('emotion-ferplus.json', 'validated/vision/body_analysis/emotion_ferplus/model/emotion-ferplus-8.onnx'),
  onnx('mnist.json', 'validated/vision/classification/mnist/model/mnist-12.onnx'),
  onnx('mobilenet-v2.json', 'validated/vision/classification/mobilenet/model/mobilenetv2-12-int8.onnx'),
  onnx('resnet-50.json', 'validated/vision/classification/resnet/model/resnet50-v1-12.onnx'),
  onnx('efficientnet-lite4.json', 'validated/vision/classification/efficientnet-lite4/model/efficientnet-lite4-11.onnx'),
  onnx('mask-rcnn.json', 'validated/vision/object_detection_segmentation/mask-rcnn/model/MaskRCNN-12.onnx'),
  onnx('yolov4.json', 'validated/vision/object_detection_segmentation/yolov4/model/yolov4.onnx'),
  onnx('super-resolution.json', 'validated/vision/super_resolution/sub_pixel_cnn_2016/model/super-resolution-10.onnx'),
  llm('t5.json', 'model', 'T5', 'https://github.com/google-research/t5x/blob/main/docs/models.md#flan-t5-checkpoints'),
  llm('bloom.json', 'model', 'Bloom', 'https://huggingface.co/bigscience/bloom'),
  llm('pythia.json', 'model', 'Pythia', 'https://github.com/EleutherAI/pythia'),
  llm('falcon.json', 'model', 'Falcon', 'https://huggingface.co/tiiuae/falcon-180B'),
  llm('mistral-7b.json', 'model', 'Mistral 7B', 'https://huggingface.co/mistralai/Mistral-7B-v0.1'),
  llm('starcoder.json', 'model', 'StarCoder', 'https://huggingface.co/bigcode/starcoder'),
  llm('redpajama.json', 'dataset', 'RedPajama', 'https://github.com/togethercomputer/RedPajama-Data'),
  llm('databricks-dolly-15k.json', 'dataset', 'databricks-dolly-15k', 'https://huggingface.co/datasets/databricks/databricks-dolly-15k'),
]
