"""What each commitment has come to on a day: kept, due, overdue, and what it waits for."""
