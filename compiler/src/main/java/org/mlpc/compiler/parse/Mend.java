package org.mlpc.compiler.parse;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;

/**
 * A mistake that was recognised: what to say, and the tokens as they were meant.
 *
 * @param complete whether the tokens still say all that was written
 */
record Mend(Diagnostic diagnostic, List<Token> tokens, boolean complete) {}
