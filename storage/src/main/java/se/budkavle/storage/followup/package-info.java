/** The personal links to the web page that shows how the plan is going. */
@NullMarked
package se.budkavle.storage.followup;

import org.jspecify.annotations.NullMarked;
