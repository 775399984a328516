/** The state of the workspace, and the changes that people and bots make to it. */
@NullMarked
package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
