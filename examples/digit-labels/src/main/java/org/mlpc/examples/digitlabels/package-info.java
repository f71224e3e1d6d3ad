/** Several labels for one example. */
package org.mlpc.examples.digitlabels;
