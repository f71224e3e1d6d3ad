package org.mlpc.compiler.analysis;

import java.util.List;
import org.mlpc.compiler.catalog.Transform;

/**
 * The transforms written on a section: they hold for its numeric columns that have none of their
 * own.
 */
record SectionTransforms(List<Transform> transforms) {

  SectionTransforms {
    transforms = List.copyOf(transforms);
  }
}
