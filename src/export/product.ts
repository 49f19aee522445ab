/** Who a file is by, in its properties: the product, never a person or a machine. */
export const productName = 'Helhedsblik';
