/** What is known about a family of networks, in our own words. */
export interface OnnxFamily {
  readonly task: string
  /** One sentence about the architecture. */
  readonly about: string
}

const families: Readonly<Record<string, OnnxFamily>> = {
  alexnet: { task: 'image classification', about: 'An early deep convolutional network: five convolutions and three dense layers over ImageNet classes.' },
  arcface: { task: 'face recognition', about: 'A residual network that maps a face to a vector whose angles tell people apart.' },
  'bert-squad': { task: 'question answering', about: 'A BERT encoder that marks the answer to a question inside a given passage.' },
  'bidirectional attention flow': { task: 'question answering', about: 'A recurrent reader that lets question and passage attend to each other to find the answer’s span.' },
  caffenet: { task: 'image classification', about: 'A variant of AlexNet that pools before it normalises.' },
  'densenet-121': { task: 'image classification', about: 'A convolutional network of 121 layers in which each layer sees the output of all earlier ones of its block.' },
  duc: { task: 'semantic segmentation', about: 'A network for street scenes that labels every pixel, with dense upsampling and dilated convolutions.' },
  'efficientnet-lite4': { task: 'image classification', about: 'The largest of the EfficientNet variants made for phones and other small devices.' },
  'emotion ferplus': { task: 'facial emotion recognition', about: 'A convolutional network that reads one of eight emotions from a small grey image of a face.' },
  'fast neural style': { task: 'style transfer', about: 'A feed-forward network that repaints a photograph in one fixed artistic style.' },
  'faster-rcnn': { task: 'object detection', about: 'A two-stage detector: one network proposes regions, a second one names and trims them.' },
  fcn: { task: 'semantic segmentation', about: 'A fully convolutional network that labels every pixel of an image of any size.' },
  googlenet: { task: 'image classification', about: 'A network of 22 layers built from Inception blocks, which look at several scales side by side.' },
  'gpt-2': { task: 'text generation', about: 'A transformer that predicts the next token of a text.' },
  'inception v1': { task: 'image classification', about: 'The first Inception network: parallel convolutions of several sizes in every block.' },
  'inception v2': { task: 'image classification', about: 'An Inception network with batch normalisation and smaller convolutions.' },
  'mask-rcnn': { task: 'instance segmentation', about: 'A two-stage detector that also draws the outline of each object that it finds.' },
  mnist: { task: 'handwritten digit recognition', about: 'A small convolutional network that reads one handwritten digit.' },
  mobilenet: { task: 'image classification', about: 'A light network for phones, made of inverted residual blocks with depthwise convolutions.' },
  preprocessing: { task: 'image preprocessing', about: 'Resizing, cropping and normalising of images as a graph, to be put before a classifier.' },
  'rcnn ilsvrc13': { task: 'image classification', about: 'The classifying network of R-CNN, tuned to the 200 classes of ILSVRC 2013.' },
  resnet: { task: 'image classification', about: 'A convolutional network whose blocks add their input to their output, which lets it grow very deep.' },
  retinanet: { task: 'object detection', about: 'A one-stage detector whose training loss turns attention to hard examples.' },
  roberta: { task: 'text understanding', about: 'A BERT encoder that was trained longer, on more text and without the next-sentence task.' },
  shufflenet: { task: 'image classification', about: 'A light network that mixes the channels of grouped convolutions by shuffling them.' },
  squeezenet: { task: 'image classification', about: 'A very small network that squeezes channels before it widens them again.' },
  ssd: { task: 'object detection', about: 'A one-stage detector that predicts boxes at several scales in one pass.' },
  'ssd-mobilenetv1': { task: 'object detection', about: 'A one-stage detector on top of a light MobileNet, for small devices.' },
  'sub pixel cnn 2016': { task: 'super resolution', about: 'A network that enlarges an image by rearranging channels into pixels.' },
  t5: { task: 'text-to-text generation', about: 'One half of an encoder–decoder transformer that treats every language task as text in, text out.' },
  'tiny-yolov2': { task: 'object detection', about: 'A small version of the one-pass detector YOLOv2.' },
  'tiny-yolov3': { task: 'object detection', about: 'A small version of the one-pass detector YOLOv3.' },
  ultraface: { task: 'face detection', about: 'A very light face detector for edge devices.' },
  vgg: { task: 'image classification', about: 'A plain deep stack of 3 × 3 convolutions with three dense layers at its end.' },
  'yolov2-coco': { task: 'object detection', about: 'A one-pass detector with anchor boxes, for the 80 classes of COCO.' },
  yolov3: { task: 'object detection', about: 'A one-pass detector that predicts boxes at three scales.' },
  yolov4: { task: 'object detection', about: 'A one-pass detector that joins many later improvements to YOLOv3.' },
  'zfnet-512': { task: 'image classification', about: 'A variant of AlexNet with finer first layers, found by looking at what the layers see.' },
}

/** Families of the ONNX Model Zoo by the tag that its manifest gives them. */
export const onnxFamilies: ReadonlyMap<string, OnnxFamily> = new Map(Object.entries(families))
