/** Binary classification of tumours. */
package org.mlpc.examples.breastcancer;
