/**
 * Contains the association's yearly plans: goals, activities and projects, and who answers the status questions about
 * the activities.
 */
@NullMarked
package se.budkavle.storage.plan;

import org.jspecify.annotations.NullMarked;
