/**
 * What the compiler says to people: every message has a code in {@link org.mlpc.compiler.diagnostic.DiagnosticCode}, is
 * gathered in {@link org.mlpc.compiler.diagnostic.Diagnostics} and rendered apart from where it arose.
 */
package org.mlpc.compiler.diagnostic;
