/** How the learning rate changes as training goes on. */
package org.mlpc.runtime.schedule;
