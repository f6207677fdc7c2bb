-- A team may be known where no worker is: the export names the one and not the other, and the team's manager must see the child.
alter table allocation alter column staff drop not null;
