/** Contains the audit log, which records who changed what, and when. */
@NullMarked
package se.budkavle.storage.audit;

import org.jspecify.annotations.NullMarked;
