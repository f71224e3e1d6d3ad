/** Model files and checkpoints: safetensors, written so that a crash leaves the old file or the new one, whole. */
package org.mlpc.runtime.io;
