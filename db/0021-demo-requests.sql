-- A request that a demonstration account made or decided goes with the demonstration. Every other one stays.
alter table exemption_request add column demo boolean not null default false;
drop trigger exemption_is_not_lost on exemption_request;
create trigger exemption_is_not_lost before delete on exemption_request
  for each row when (not old.demo) execute function refuse_change();
