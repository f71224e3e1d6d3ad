/** Three species of iris from four measurements. */
package org.mlpc.examples.iris;
