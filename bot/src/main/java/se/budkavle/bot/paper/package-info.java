/** Files that people make and read elsewhere: tables as CSV and XLSX, read without trusting them and written without harm. */
package se.budkavle.bot.paper;
