-- The State Council's holiday notices that an office imported. A later import for the same year takes over; the earlier one stays on record.

create table calendar_notice (
  site_id text not null references site (site_id),
  year int not null,
  -- 1, 2, 3 … within the year: the highest is in force.
  version int not null check (version >= 1),
  -- The notice's number: 国办发明电〔2025〕7号.
  notice text not null,
  -- {"confirmed": …, "off": […], "work": […]}, days as 2027-01-01: as read, so that a later reader changes nothing.
  plan jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null,
  file_name text not null,
  file_sha256 text not null,
  primary key (site_id, year, version)
);

create trigger calendar_notice_is_kept before update or delete on calendar_notice for each row execute function refuse_change();
create trigger calendar_notice_is_not_emptied before truncate on calendar_notice for each statement execute function refuse_change();
