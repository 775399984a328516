/** The cooperation ladder: how far an organisation's cooperation in a network has come, and how it has moved. */
@NullMarked
package se.budkavle.storage.cooperation;

import org.jspecify.annotations.NullMarked;
