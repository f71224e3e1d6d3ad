/** What generated networks need to run and train. */
package org.mlpc.runtime;
