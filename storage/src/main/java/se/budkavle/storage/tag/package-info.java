/**
 * Contains the tags: the strategies' targets, priorities and principles to which goals, activities, agenda items and
 * decisions contribute.
 */
@NullMarked
package se.budkavle.storage.tag;

import org.jspecify.annotations.NullMarked;
