"""mentions → what they mean together: the article's calendar, persons, speakers, events, regions, organizations."""
