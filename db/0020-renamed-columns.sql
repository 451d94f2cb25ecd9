-- 更名: which columns of an edition a person confirmed to be columns of the edition before, under another name:
-- [{"before": ["新闻中心", "部门动态"], "after": ["新闻中心", "部门信息"]}].
alter table edition add column renames jsonb not null default '[]';
