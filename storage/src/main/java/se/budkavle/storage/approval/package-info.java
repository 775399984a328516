/** Approvals by a second person before something is sent. */
@NullMarked
package se.budkavle.storage.approval;

import org.jspecify.annotations.NullMarked;
