/** The API of the page on which people look at the workspace and act in it. */
@NullMarked
package se.budkavle.sandbox.page;

import org.jspecify.annotations.NullMarked;
