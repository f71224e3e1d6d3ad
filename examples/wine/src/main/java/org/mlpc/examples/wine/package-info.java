/** Three cultivars of wine by their chemistry. */
package org.mlpc.examples.wine;
