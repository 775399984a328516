/** The association's yearly plans: goals, activities and projects, and who answers for them. */
@NullMarked
package se.budkavle.storage.plan;

import org.jspecify.annotations.NullMarked;
